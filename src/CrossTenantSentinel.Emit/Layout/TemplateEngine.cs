using System.Collections.Concurrent;
using System.Globalization;
using CrossTenantSentinel.Emit.Views;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>
/// Renders views by Handlebars templates. Strict: a name that the view does not have fails. Nothing is escaped by itself; each value
/// goes through the helper that knows how its place in the file is quoted.
/// </summary>
internal sealed class TemplateEngine
{
    private const string PartialSuffix = ".partial.hbs";

    private readonly TemplateSet templates;
    private readonly IHandlebars handlebars;
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> compiled = new(StringComparer.Ordinal);

    /// <summary>Keeps the templates; each is compiled on first use.</summary>
    public TemplateEngine(TemplateSet templates)
    {
        this.templates = templates;
        handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = true,
            ThrowOnUnresolvedBindingExpression = true,
            FormatProvider = CultureInfo.InvariantCulture,
        });
        foreach ((string name, Func<object?, string> quote) in TemplateHelpers.All)
            handlebars.RegisterHelper(name, (EncodedTextWriter output, Context _, Arguments arguments) => output.WriteSafeString(Apply(name, quote, arguments)));
        foreach (string file in templates.Names.Where(IsPartial))
            handlebars.RegisterTemplate(file[..^PartialSuffix.Length], templates.Find(file)!);
        handlebars.RegisterHelper("present", (EncodedTextWriter output, BlockHelperOptions options, Context context, Arguments arguments) =>
        {
            if (arguments[0] is not null)
                options.Template(output, context);
        });
    }

    /// <summary>Whether a file is part of other templates: <c>{{> alerting}}</c> includes <c>alerting.partial.hbs</c>.</summary>
    public static bool IsPartial(string file) => file.EndsWith(PartialSuffix, StringComparison.Ordinal);

    /// <summary>The text of a view.</summary>
    /// <param name="template">File name of the template.</param>
    /// <param name="view">What to say.</param>
    public Rendering Render(string template, ViewNode.Mapping view)
    {
        if (templates.Find(template) is not { } text)
            return new Rendering(null, TemplateFindings.MissingTemplate(template));

        try
        {
            return new Rendering(compiled.GetOrAdd(template, _ => handlebars.Compile(text))(TemplateModel.Of(view)!), null);
        }
        catch (Exception exception) when (Cause(exception) is HandlebarsUndefinedBindingException)
        {
            return new Rendering(null, TemplateFindings.UnknownNameIn(templates, template, ((HandlebarsUndefinedBindingException)Cause(exception)).Path));
        }
        catch (Exception exception) when (Cause(exception) is HandlebarsException or LayoutFailure)
        {
            return new Rendering(null, TemplateFindings.UnusableTemplate(templates, template, Cause(exception).Message));
        }
    }

    /// <summary>What went wrong within a partial comes wrapped.</summary>
    private static Exception Cause(Exception exception)
    {
        while (exception is HandlebarsRuntimeException { InnerException: { } inner })
            exception = inner;
        return exception;
    }

    private static string Apply(string helper, Func<object?, string> quote, Arguments arguments) =>
        arguments.Length == 1 ? quote(arguments[0]) : throw new LayoutFailure($"the helper {helper} takes one value, not {arguments.Length}.");
}
