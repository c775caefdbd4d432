using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Functions.Lifting;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Text.Matching;

/// <summary>Applies a search for several terms to vectors: the text first, then the items.</summary>
internal sealed class TermSetLift(Func<TermSet, string, bool> matches) : Lift
{
    private readonly ConstantCache<TermSet> constant = new();

    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        Vector<string> texts = (Vector<string>)arguments[0];
        bool[] found = new bool[count];
        if (count == 0)
            return new Vector<bool>(found);
        bool isConstant = arguments.Skip(1).All(argument => argument.IsConstant);
        TermSet? terms = isConstant ? constant.For(arguments, 1, () => TermsOf(arguments, 0)) : null;
        for (int row = 0; row < count; row++)
            found[row] = matches(terms ?? TermsOf(arguments, row), texts[row]);
        return new Vector<bool>(found);
    }

    private static TermSet TermsOf(Vector[] arguments, int row) =>
        new(ItemList.Of(arguments, 1, row).Where(item => !item.IsNull).Select(item => item.ToString()));
}
