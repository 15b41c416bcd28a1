package planted.reach;

/** A breach, planted to be found: the reach knows an adapter. */
public final class Count {
    public planted.aws.Table table;
}
