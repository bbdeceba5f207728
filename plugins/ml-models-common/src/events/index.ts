export * from './ChainedEvent';
export * from './HANDOFF_EVENT_TYPES';
export * from './canonicalJson';
export * from './hashEvent';
export * from './sha256Hex';
export * from './verifyEventChain';
