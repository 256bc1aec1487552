const { threadCpuUsage } = process as NodeJS.Process & { threadCpuUsage(): NodeJS.CpuUsage };

/** Milliseconds of a processor's time that this thread has had. What it waits for, as on a busy machine, does not count. */
export function threadTime(): number {
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}
