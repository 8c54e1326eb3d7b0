/** Name and length of the floor's process; shared by its workflow, its worker and the client that drives it. */
export const floorUpdate = 'step';
export const floorQueue = 'floor';
export const floorSteps = 5;
