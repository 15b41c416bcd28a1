package planted.craft.picture;

/** A breach, planted to be found: a photo's check knows a request. */
public final class Frame {
    public planted.edge.Request request;
}
