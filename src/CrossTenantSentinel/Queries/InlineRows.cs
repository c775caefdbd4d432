using System.Reflection;
using System.Text;

namespace CrossTenantSentinel.Queries;

/// <summary>Rows that a query holds itself, as a <c>datatable</c>: facts that are known when content is emitted.</summary>
public sealed class InlineRows
{
    private InlineRows(string literal) => Literal = literal;

    /// <summary>The expression, ASCII on one line.</summary>
    public string Literal { get; }

    /// <summary>The rows of a positional record; its members are the columns.</summary>
    /// <exception cref="InvalidOperationException">A member has a type without a literal: use string, bool, int, long, double, DateTime or TimeSpan.</exception>
    public static InlineRows Of<TRow>(IEnumerable<TRow> rows)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlyList<Column> columns = RowSchema<TRow>.Columns;
        PropertyInfo[] members = [.. columns.Select(column => typeof(TRow).GetProperty(column.Name)!)];
        StringBuilder literal = new("datatable(");
        literal.AppendJoin(", ", columns).Append(")[");
        literal.AppendJoin(", ", rows.Select(row => string.Join(", ", members.Zip(columns, (member, column) => Cell(member.GetValue(row), column)))));
        return new InlineRows(literal.Append(']').ToString());
    }

    /// <summary>No rows of given columns: as a leg of a fuzzy union, what is left of a table that the workspace does not have.</summary>
    public static InlineRows None(IEnumerable<Column> columns) => new($"datatable({string.Join(", ", columns)})[]");

    private static string Cell(object? value, Column column) => value switch
    {
        null => column.Type == KqlType.String ? "\"\"" : $"{column.Type.Name()}(null)",
        string text => KqlLiteral.Of(text),
        bool truth => KqlLiteral.Of(truth),
        int number => KqlLiteral.Of(number),
        long number => KqlLiteral.Of(number),
        double number => KqlLiteral.Of(number),
        DateTime time => KqlLiteral.Of(time),
        TimeSpan span => KqlLiteral.Of(span),
        _ => throw new InvalidOperationException($"{column.Name}: a {column.Type.Name()} cannot be written into a query. Use string, bool, int, long, double, DateTime or TimeSpan."),
    };
}
