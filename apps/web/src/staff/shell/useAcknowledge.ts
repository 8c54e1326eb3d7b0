import { App } from 'antd';
import { call, newKey } from '../../api/http';
import { refreshInbox } from '../../api/inbox';
import { Problem } from '../../api/problem';

/** 签阅 of a message: the inbox is read anew; a refusal is told in its own sentence and the message stays. */
export function useAcknowledge(): (notice: { id: string }) => Promise<void> {
  const { message } = App.useApp();
  return async ({ id }) => {
    try {
      await call(`/notices/${id}/acknowledge`, { method: 'POST', body: {}, key: newKey() });
      refreshInbox('notices');
    } catch (error) {
      if (error instanceof Problem) void message.error(error.body.detail);
    }
  };
}
