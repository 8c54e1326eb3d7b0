/** Shows whether the system is ready; asks only this server, again every ten seconds. */
const line = document.getElementById('status');

async function ask() {
  try {
    const response = await fetch('/health/ready', { cache: 'no-store' });
    line.dataset.state = response.ok ? 'ready' : 'away';
    line.textContent = response.ok
      ? '系统运行正常，可以登记和办理。'
      : '部分服务暂不可用；登记不受影响，其他操作请稍后再试。';
  } catch {
    line.dataset.state = 'away';
    line.textContent = '连不上系统，请检查网络或联系管理员。';
  }
}

void ask();
setInterval(ask, 10_000);
