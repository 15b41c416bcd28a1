package planted.app;

/** A breach, planted to be found: what nobody may know. */
public final class Wiring {
    public int wires;
}
