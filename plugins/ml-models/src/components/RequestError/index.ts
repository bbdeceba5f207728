export { RequestError } from './RequestError';
export { wordsOf } from './wordsOf';
