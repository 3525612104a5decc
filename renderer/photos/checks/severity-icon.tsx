import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../../shared/captions/checks/check';

const ICONS = { error: CircleAlert, warning: TriangleAlert, hint: Lightbulb };

/** Beside words that say the same. */
export function SeverityIcon({ severity, size }: { severity: Severity; size: number }) {
  const Icon = ICONS[severity];
  return <Icon size={size} aria-hidden />;
}
