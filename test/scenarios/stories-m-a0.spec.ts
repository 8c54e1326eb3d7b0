import { tellStories } from './stories';

// The main lines and the first ten probes.
tellStories('m-a0', (id) => !id.startsWith('A1'));
