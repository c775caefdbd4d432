using System.Text.Json;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Cli.Running.Data.Columns;

/// <summary>A column that no query reads: its values must be of its type as in any other, but none is kept.</summary>
/// <param name="column">Name and type.</param>
/// <param name="check">Reads the values; null for types that take any value.</param>
internal sealed class CheckedColumn(Column column, ColumnReader? check) : ColumnReader(column)
{
    public override bool TakesAnyText => check is null;

    public override bool TryAppendText(ReadOnlySpan<char> text)
    {
        Count++;
        check?.Rewind(0);
        return check is null || check.TryAppendText(text);
    }

    public override bool TryAppendJson(JsonTokenType type, ReadOnlySpan<byte> json)
    {
        Count++;
        check?.Rewind(0);
        return check is null || check.TryAppendJson(type, json);
    }

    public override void AppendNull() => Count++;

    public override Vector Build() => throw new NotSupportedException("The values are not kept.");
}
