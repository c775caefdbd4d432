using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Templates;

/// <summary>A parameter in a hole of a query or a text. Made by the parameter, so that only what its type allows can be written.</summary>
public sealed record ParameterUse
{
    internal ParameterUse(Parameter parameter, ParameterSpecifier specifier, ParameterShape shape)
    {
        Parameter = parameter;
        Specifier = specifier;
        Shape = shape;
    }

    /// <summary>The parameter.</summary>
    public Parameter Parameter { get; }

    /// <summary>What of its value is meant.</summary>
    public ParameterSpecifier Specifier { get; }

    /// <summary>What KQL stands around it.</summary>
    public ParameterShape Shape { get; }

    /// <summary>The reference as the workbook engine reads it: <c>{Name}</c> or <c>{Name:word}</c>.</summary>
    public string Reference =>
        Specifier == ParameterSpecifier.None ? $"{{{Parameter.Name}}}" : $"{{{Parameter.Name}:{Specifier.ToString().ToLowerInvariant()}}}";

    /// <summary>The text that the emitted workbook holds.</summary>
    public string Emitted => Around(Reference);

    /// <summary>The text after the workbook engine put a sample value in place of the reference.</summary>
    public string Sample(SampleSelection selection) => Around(Parameter.Sample(selection, Specifier));

    private string Around(string value) => Shape switch
    {
        ParameterShape.StringLiteral => $"\"{value}\"",
        ParameterShape.List => $"dynamic([{value}])",
        ParameterShape.Unrestricted => Unrestricted((ChoiceParameter)Parameter, value),
        _ => value,
    };

    /// <summary>A step waits for a required parameter, so that its list is never empty.</summary>
    private static string Unrestricted(ChoiceParameter choice, string value)
    {
        string all = $"{KqlLiteral.Of(choice.All!.Value)} in (dynamic([{value}]))";
        return choice.IsRequired ? $"({all})" : $"(array_length(dynamic([{value}])) == 0 or {all})";
    }
}
