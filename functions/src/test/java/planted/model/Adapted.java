package planted.model;

/** A breach, planted to be found: the model knows a port. */
public final class Adapted {
    public planted.port.Keeping port;
}
