export function layeredSheet(filename: string): string
export function unlayeredSheet(filename: string): string
