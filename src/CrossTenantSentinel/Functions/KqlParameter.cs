using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Functions;

/// <summary>A parameter of a <see cref="KqlFunction"/>: scalar or tabular.</summary>
public sealed record KqlParameter
{
    private KqlParameter(string name, string type, string? defaultLiteral)
    {
        Name = name;
        TypeText = type;
        DefaultLiteral = defaultLiteral;
    }

    /// <summary>The name, as the body spells it.</summary>
    public string Name { get; }

    /// <summary>The type in KQL: a scalar type name, or <c>(*)</c> or <c>(Column:type, ...)</c> for a table.</summary>
    public string TypeText { get; }

    /// <summary>The default as a KQL literal; null when an argument must be given. Tables have no default.</summary>
    public string? DefaultLiteral { get; }

    /// <summary>The default of a string parameter as it is, without KQL's quotes; null for other types and when there is none.</summary>
    public string? DefaultText { get; private init; }

    /// <summary>Whether the parameter takes a table.</summary>
    public bool IsTabular => TypeText.StartsWith('(');

    /// <summary>A scalar parameter that every call must give.</summary>
    public static KqlParameter Scalar(string name, KqlType type) => new(name, type.Name(), null);

    /// <summary>A string parameter with a default.</summary>
    public static KqlParameter Scalar(string name, string defaultValue) =>
        new(name, KqlType.String.Name(), KqlLiteral.Of(defaultValue)) { DefaultText = defaultValue };

    /// <summary>A number parameter with a default.</summary>
    public static KqlParameter Scalar(string name, long defaultValue) => new(name, KqlType.Long.Name(), KqlLiteral.Of(defaultValue));

    /// <summary>A duration parameter with a default.</summary>
    public static KqlParameter Scalar(string name, TimeSpan defaultValue) => new(name, KqlType.TimeSpan.Name(), KqlLiteral.Of(defaultValue));

    /// <summary>A switch with a default.</summary>
    public static KqlParameter Scalar(string name, bool defaultValue) => new(name, KqlType.Bool.Name(), KqlLiteral.Of(defaultValue));

    /// <summary>A table parameter with at least the given columns; any table when none are given.</summary>
    public static KqlParameter Table(string name, params IReadOnlyList<Column> columns) =>
        new(name, columns.Count == 0 ? "(*)" : $"({string.Join(", ", columns)})", null);

    /// <summary>The parameter as KQL declares it.</summary>
    public override string ToString() => DefaultLiteral is null ? $"{Name}:{TypeText}" : $"{Name}:{TypeText} = {DefaultLiteral}";
}
