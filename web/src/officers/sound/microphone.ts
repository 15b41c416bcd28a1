/** A microphone that is being listened to: how loud it is, and in the end what was said. */
export class Microphone {
  private readonly pieces: Blob[] = [];
  private readonly samples: Uint8Array<ArrayBuffer>;
  readonly began = Date.now();

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
    private readonly audio: AudioContext,
    private readonly analyser: AnalyserNode,
  ) {
    this.samples = new Uint8Array(analyser.fftSize);
    recorder.ondataavailable = (event) => this.pieces.push(event.data);
    recorder.start();
  }

  /** Asks for the microphone and starts. */
  static async listen(): Promise<Microphone> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
    const audio = new AudioContext();
    const analyser = audio.createAnalyser();
    audio.createMediaStreamSource(stream).connect(analyser);
    return new Microphone(stream, new MediaRecorder(stream), audio, analyser);
  }

  /** How loud it is now, from 0 to 1. */
  get level(): number {
    this.analyser.getByteTimeDomainData(this.samples);
    return this.samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample - 128) / 128), 0);
  }

  get seconds(): number {
    return (Date.now() - this.began) / 1000;
  }

  /** Stops and gives what was said, in whatever form the browser records. */
  async stop(): Promise<Blob> {
    const stopped = new Promise((done) => (this.recorder.onstop = done));
    this.recorder.stop();
    await stopped;
    this.close();
    return new Blob(this.pieces, { type: this.recorder.mimeType });
  }

  close(): void {
    this.stream.getTracks().forEach((track) => track.stop());
    void this.audio.close().catch(() => undefined);
  }
}
