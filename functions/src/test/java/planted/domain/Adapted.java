package planted.domain;

/** A breach, planted to be found: the domain knows a port. */
public final class Adapted {
    public planted.port.Keeping port;
}
