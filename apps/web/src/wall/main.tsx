import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WallScreen } from './WallScreen';
import './style.css';

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <WallScreen />
    </StrictMode>,
  );
}
