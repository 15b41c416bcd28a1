package planted.wording;

/** A breach, planted to be found: the wording knows a port. */
public final class Alphabet {
    public planted.port.Keeping port;
}
