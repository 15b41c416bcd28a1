package planted.alert.accept;

/** A breach, planted to be found: a decision knows the edge. */
public final class Decision {
    public planted.edge.Request request;
}
