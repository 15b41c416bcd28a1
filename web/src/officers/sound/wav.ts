const RATE = 16_000;

/** One channel of samples as a 16-bit WAV file. */
export function wav(samples: Float32Array, rate = RATE): Blob {
  const bytes = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const word = (at: number, letters: string) => [...letters].forEach((c, i) => bytes.setUint8(at + i, c.charCodeAt(0)));
  word(0, "RIFF");
  bytes.setUint32(4, 36 + samples.length * 2, true);
  word(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  word(36, "data");
  bytes.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => bytes.setInt16(44 + i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true));
  return new Blob([bytes], { type: "audio/wav" });
}

/** Any sound a browser can read as what a phone call plays: mono, 16 kHz. */
export async function forTelephone(sound: Blob): Promise<{ file: Blob; seconds: number }> {
  const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await sound.arrayBuffer());
  const mixer = new OfflineAudioContext(1, Math.max(1, Math.ceil(decoded.duration * RATE)), RATE);
  const source = mixer.createBufferSource();
  source.buffer = decoded;
  source.connect(mixer.destination);
  source.start();
  const mono = await mixer.startRendering();
  return { file: wav(mono.getChannelData(0)), seconds: decoded.duration };
}
