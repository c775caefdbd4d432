using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.External;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary><c>externaldata</c>: rows of fixtures.</summary>
internal sealed class ExternalData : TableSource
{
    public override IReadOnlyList<string> Kinds => ["ExternalDataExpression"];

    public override PlanStep Lower(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode addresses = node.Children.Last(child => child.Kind == "List");
        Dictionary<string, object?> options = Options(node, context);
        ExternalFormat? format = options.GetValueOrDefault("format") is string name
            ? ExternalFormats.Named(name) ?? throw LoweringFindings.CannotRunIt(node, $"externaldata with format={name}")
            : null;
        return new ExternalDataStep(
            TypeNames.Columns(node.Get("RowSchema"), context),
            [.. addresses.Elements().Select(address => Conversions.To(KqlType.String, context.Constant(address)))],
            format,
            options.GetValueOrDefault("ignoreFirstRecord") is true or "true",
            options.GetValueOrDefault("ingestionMapping") is string mapping ? ExternalMapping.Parse(mapping) : null)
        { Range = node.Range() };
    }

    private static Dictionary<string, object?> Options(SyntaxNode node, LoweringContext context)
    {
        Dictionary<string, object?> options = new(StringComparer.Ordinal);
        foreach (SyntaxNode option in node.Find("ExternalDataWithClause")?.Elements() ?? [])
        {
            string name = context.NameOf(option.Get("NameDeclaration"));
            if (name is not ("format" or "ignoreFirstRecord" or "ingestionMapping"))
                throw LoweringFindings.CannotRunIt(option, $"the option {name} of externaldata");
            SyntaxNode value = option.Children[^1];
            options[name] = value.Kind == "NameDeclaration" ? context.NameOf(value) : context.ValueOf(value);
        }

        return options;
    }
}
