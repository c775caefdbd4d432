using System.Reflection;

namespace CrossTenantSentinel.Queries;

/// <summary>The columns of row records whose type is known at run time only.</summary>
public static class RowSchema
{
    /// <summary>The columns that a row record stands for.</summary>
    /// <exception cref="InvalidOperationException">The type is no positional record, or a parameter has a type without Kusto counterpart.</exception>
    public static IReadOnlyList<Column> Of(Type row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ConstructorInfo? primary = row.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length);
        ParameterInfo[] parameters = primary?.GetParameters() ?? [];
        if (parameters.Length == 0)
            throw new InvalidOperationException($"{row.Name} is no positional record: write public sealed record {row.Name}(DateTime TimeGenerated, ...).");
        try
        {
            return [.. parameters.Select(parameter => new Column(parameter.Name!, KqlTypes.Of(parameter.ParameterType)))];
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException($"{row.Name}: {exception.Message}", exception);
        }
    }
}
