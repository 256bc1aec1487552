import { Client, Connection } from '@temporalio/client';

/**
 * A client of a Temporal that need not be there: it connects when first used, and again within seconds of Temporal's
 * coming back (gRPC by itself would wait up to two minutes). Nothing is retried behind the caller's back.
 */
export function temporalClient(address: string, namespace: string): Client {
  const connection = Connection.lazy({
    address,
    interceptors: [],
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 2000 },
  });
  return new Client({ connection, namespace });
}
