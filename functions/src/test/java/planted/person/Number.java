package planted.person;

/** A breach, planted to be found: what is checked of a person knows a table. */
public final class Number {
    public planted.aws.Table table;
}
