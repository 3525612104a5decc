import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc';

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke('copydesk:request', name, input),
  on: (listener) => {
    const forward = (_: unknown, name: string, event: unknown) => listener(name, event);
    ipcRenderer.on('copydesk:event', forward);
    return () => ipcRenderer.off('copydesk:event', forward);
  },
};

// Each part of the page that follows something listens: how many there are says nothing of a leak.
ipcRenderer.setMaxListeners(0);

contextBridge.exposeInMainWorld('copydesk', bridge);
