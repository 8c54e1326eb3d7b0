import { tellStories } from './stories';

// The probes from the tenth on.
tellStories('a1', (id) => id.startsWith('A1'));
