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

contextBridge.exposeInMainWorld('copydesk', bridge);
