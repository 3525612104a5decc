import { describe, expect, it } from 'vitest';
import { videoProvider } from './video-provider';

describe('who shows a film', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'YouTube'],
    ['https://m.youtube.com/shorts/abc', 'YouTube'],
    ['youtu.be/abc', 'YouTube'],
    ['https://vimeo.com/12345', 'Vimeo'],
    ['https://player.vimeo.com/video/12345', 'Vimeo'],
    ['https://example.org/films/crane.mp4?t=3', 'Video file'],
    ['https://example.org/films/CRANE.WEBM', 'Video file'],
    ['https://www.example.org/films/crane', 'example.org'],
    ['https://youtube.com.example.org/watch', 'youtube.com.example.org'],
    ['mailto:desk@example.org', ''],
    ['javascript:alert(1)', ''],
    ['', ''],
  ])('of %s is %j', (address, provider) => {
    expect(videoProvider(address)).toBe(provider);
  });
});
