// On the page of an incident: a button that fills in where the phone is, and one that fetches a map to tap. Without them a
// postcode does the same. A phone's photos, which are larger than the form may be, are made smaller before they are sent.
const place = document.getElementById("here");
const pin = document.getElementById("pin");
const field = document.getElementById("postcode");
const said = document.createElement("p");
said.setAttribute("role", "status");

/** A button that does something, and what comes of it beside it. */
function offer(where, words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", () => act(button));
  where.append(button);
  where.after(said);
}

if (place && field && "geolocation" in navigator) {
  offer(place, place.dataset.here, () => {
    said.textContent = place.dataset.looking;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
        said.textContent = place.dataset.found;
      },
      () => {
        said.textContent = place.dataset.unknown;
      },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
    );
  });
}

if (pin && field) {
  offer(pin, pin.dataset.show, async (button) => {
    button.disabled = true;
    try {
      const { mapIn } = await import("/pin-map.js");
      await mapIn(pin, field, said);
      button.remove();
    } catch {
      button.disabled = false;
      said.textContent = pin.dataset.missing;
    }
  });
}

const photos = document.getElementById("photos");
const MOST_PHOTOS = 4;
const MOST_BYTES = 4_000_000;
const LONGEST_SIDE = 2048;

async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const brush = canvas.getContext("2d");
  // A JPEG has nothing to see through: what was clear would be black.
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
  return made && made.size < file.size ? new File([made], "photo.jpg", { type: made.type }) : file;
}

/** One after the other: a photo takes some 50 MB while it is open, and a cheap phone has no room for four. */
async function allSmaller(files) {
  const made = [];
  for (const file of files) {
    made.push(await smaller(file).catch(() => file));
  }
  return made;
}

/** In place of what was chosen; an old browser takes no files from a page, and leaves them as they are. */
function put(files) {
  try {
    const instead = new DataTransfer();
    files.forEach((file) => instead.items.add(file));
    photos.files = instead.files;
  } catch {
    // What does not fit is said.
  }
}

const fits = () => photos.files.length <= MOST_PHOTOS && [...photos.files].reduce((sum, file) => sum + file.size, 0) <= MOST_BYTES;

if (photos) {
  const state = document.createElement("p");
  state.setAttribute("role", "status");
  photos.parentElement.after(state);
  /** Keeps the form back as long as there is something to say, which stands below the field. */
  const tell = (words) => {
    photos.setCustomValidity(words);
    state.textContent = words;
  };
  photos.addEventListener("change", async () => {
    const chosen = [...photos.files];
    tell(fits() ? "" : photos.dataset.busy);
    if (!fits() && chosen.length <= MOST_PHOTOS) {
      const made = await allSmaller(chosen);
      if (chosen.length !== photos.files.length || chosen.some((file, i) => file !== photos.files[i])) {
        return; // Others were chosen meanwhile.
      }
      put(made);
    }
    tell(fits() ? "" : photos.dataset.large);
  });
}
