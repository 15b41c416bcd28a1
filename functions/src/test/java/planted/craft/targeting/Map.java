package planted.craft.targeting;

/** A breach, planted to be found: targeting knows the wiring. */
public final class Map {
    public planted.app.Wiring wiring;
}
