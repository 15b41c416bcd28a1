package planted.edge;

/** A breach, planted to be found: the edge knows a use case. */
public final class Request {
    public planted.alert.accept.Decision decision;
}
