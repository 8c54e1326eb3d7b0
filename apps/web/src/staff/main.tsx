import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Feedback, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../api/queries';
import { theme } from '../shared/theme';
import '../shared/style.css';
import { router } from './router';

dayjs.locale('zh-cn');
// the table of font slices is long: the first page does not wait for it
void import('../shared/fonts');

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <Feedback message={{ duration: 3 }}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Feedback>
      </ConfigProvider>
    </StrictMode>,
  );
}
