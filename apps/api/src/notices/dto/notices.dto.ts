/** 签阅: an act without fields. */
export class AcknowledgeDto {}
