export { isiDataContoh } from './isiDataContoh';
export { komitImpor } from './komitImpor';
export { urungkanImpor } from './urungkanImpor';
