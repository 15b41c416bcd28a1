package planted.edge;

/** A breach, planted to be found: the edge knows a room. */
public final class Request {
    public planted.accept.Decision room;
}
