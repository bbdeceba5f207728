export * from './ChainedEvent';
export * from './canonicalJson';
export * from './hashEvent';
export * from './sha256Hex';
export * from './verifyEventChain';
