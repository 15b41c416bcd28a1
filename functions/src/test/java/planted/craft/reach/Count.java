package planted.craft.reach;

/** A breach, planted to be found: the reach knows an adapter. */
public final class Count {
    public planted.outside.aws.Table table;
}
