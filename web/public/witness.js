// On the page of an incident: a button that fills in where the phone is, and one that fetches a map to tap. Without them a
// postcode does the same.
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
