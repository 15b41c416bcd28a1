package planted.sheet;

/** A breach, planted to be found: a sheet knows a port. */
public final class Cell {
    public planted.port.Keeping port;
}
