using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Autoencoders.Models;

/// <summary>Checks each block once for what enters it: checked anew wherever it stands, blocks within blocks would take time like a power.</summary>
internal sealed class CheckedBlocks
{
    // By reference: to compare two blocks would cost as much as to check one.
    private readonly ConditionalWeakTable<ModelSpec, Dictionary<string, Architecture>> _known = new();

    /// <summary>Derives the architecture of a block for what enters it, see <see cref="ModelChecker.Check(ModelSpec, IReadOnlyList{Shape?}?, bool, CheckedBlocks)"/>.</summary>
    public Architecture Check(ModelSpec block, IReadOnlyList<Shape?>? entering, bool isData = true)
    {
        string key = entering is null ? "" : isData + string.Join(";", entering.Select(static shape => shape?.ToString() ?? "?"));
        Dictionary<string, Architecture> known = _known.GetOrCreateValue(block);
        if (!known.TryGetValue(key, out Architecture? architecture))
            known[key] = architecture = ModelChecker.Check(block, entering, isData, this);
        return architecture;
    }
}
