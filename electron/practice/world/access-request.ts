export const requestStatuses = [
  'WaitingForRequest',
  'Pending',
  'Approved',
  'Denied',
  'Canceled',
  'Expired',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export interface AccessRequest {
  readonly id: number;
  readonly secretId: number;
  readonly userId: number;
  readonly requestedAt: number;
  readonly comment: string;
  readonly ticketNumber: string | null;
  readonly ticketSystemId: number | null;
  startAt: number;
  endAt: number;
  status: RequestStatus;
  responderId: number | null;
  responseComment: string;
  respondedAt: number | null;
  readonly history: RequestEvent[];
}

export interface RequestEvent {
  readonly at: number;
  readonly userId: number;
  readonly action: string;
  readonly details: string;
}
