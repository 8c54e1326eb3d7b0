/** Health check of a container: exit 0 when GET /health/ready on the given local port answers 200. */
const response = await fetch(`http://127.0.0.1:${process.argv[2]}/health/ready`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => null);
process.exit(response?.ok ? 0 : 1);
