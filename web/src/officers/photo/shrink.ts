/** What part of a picture is kept: how much closer it comes, and which way, from -1 to 1. */
export interface Crop {
  closer: number;
  aside: number;
  down: number;
}

export const UNCROPPED: Crop = { closer: 1, aside: 0, down: 0 };

const LONGEST = 1280;
const LARGEST = 150_000;
const QUALITIES = [0.85, 0.75, 0.6, 0.45, 0.3];

/** The rectangle of a picture that a crop keeps. */
export function kept(width: number, height: number, { closer, aside, down }: Crop): [number, number, number, number] {
  const [w, h] = [width / closer, height / closer];
  return [((width - w) / 2) * (1 + aside), ((height - h) / 2) * (1 + down), w, h];
}

/** How large a picture of that size becomes. */
export function shrunk(width: number, height: number, longest: number): [number, number] {
  const by = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by))];
}

/** A picture as it is sent: cropped, upright, small, and without what the camera wrote beside it. */
export async function shrink(file: Blob, crop: Crop): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const part = kept(picture.width, picture.height, crop);
    for (let longest = LONGEST; ; longest = Math.round(longest * 0.75)) {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = shrunk(part[2], part[3], longest);
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, ...part, 0, 0, canvas.width, canvas.height);
      for (const quality of QUALITIES) {
        const small = await jpeg(canvas, quality);
        if (small.size <= LARGEST) return small;
      }
    }
  } finally {
    picture.close();
  }
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("the picture cannot be written"))), "image/jpeg", quality),
  );
}
