import '@backstage/ui/css/styles.css';
import './brand/brand.css';
import { createRoot } from 'react-dom/client';
import { app } from './app';

const element = document.getElementById('root');
if (!element) {
  throw new Error('The page has no element with id "root"');
}
createRoot(element).render(app.createRoot());
