package planted.craft.audio;

/** A breach, planted to be found: a recording's check knows a request. */
public final class Tape {
    public planted.edge.Request request;
}
