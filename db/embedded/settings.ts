/** `durable`: an acknowledged commit is on disk. `throwaway`: nothing is, for tests. */
export type Durability = 'durable' | 'throwaway';

const COMMON = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path may be too long, and its folder not writable.
  unix_socket_directories: '',
  max_connections: '100',
  // Sized for 2 cores and a few GB, shared with the API on the same machine.
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What a failing statement carried may be a choice on a secret paper: neither values nor row contents are logged.
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const DURABLE = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Fewer, longer checkpoints: a vote of thousands should not meet one.
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  wal_buffers: '16MB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
};

const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The server's settings as command-line flags, so that nothing in the data folder has to be edited. */
export function serverFlags(durability: Durability): string[] {
  const settings = { ...COMMON, ...(durability === 'durable' ? DURABLE : THROWAWAY) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
