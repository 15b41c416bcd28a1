package planted.port;

/** A breach, planted to be found: a port knows an adapter. */
public final class Keeping {
    public planted.outside.aws.Table table;
}
