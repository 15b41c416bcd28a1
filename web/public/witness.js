// On the page of an incident: a button that fills in where the phone is. Without it a postcode does the same.
const place = document.getElementById("here");
const field = document.getElementById("postcode");

if (place && field && "geolocation" in navigator) {
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = place.dataset.here;
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
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
  place.append(button, " ", said);
}
