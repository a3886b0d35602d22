using System.Collections.Generic;
using System.Linq;
using Autoencoders.Generator.Analysis;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Benchmarks.Compiler;

/// <summary>What one edit costs: each iteration makes it anew in a project that was seen before, so that nothing of it is known.</summary>
[MemoryDiagnoser]
public abstract class Edits
{
    private CSharpCompilation _before = null!;
    private GeneratorDriver _driver = null!;
    private CSharpCompilation _user = null!;
    private CSharpCompilation _whole = null!;
    private GeneratorDriver _seen = null!;
    private Dictionary<string, SyntaxTree> _known = [];
    private int _turn;

    /// <summary>The projects.</summary>
    public static IEnumerable<Size> Sizes => [new(1, 20), new(20, 20), new(200, 20), new(1, 200), new(1, 2000)];

    /// <summary>How much the project holds.</summary>
    [ParamsSource(nameof(Sizes))]
    public Size Size { get; set; } = new(1, 20);

    /// <summary>The position of the file that is edited, the one without models first; −1 where all of it is new.</summary>
    protected abstract int EditedFile { get; }

    /// <summary>The text of that file after an edit that was not made before.</summary>
    /// <param name="turn">The number of the edit.</param>
    protected abstract string Edited(int turn);

    /// <summary>Lets the generator see the project once.</summary>
    [GlobalSetup]
    public void See()
    {
        _before = Workbench.Compile(Files());
        _seen = Workbench.Driver().RunGenerators(_before);
        _known = _seen.GetRunResult().GeneratedTrees.ToDictionary(static tree => tree.FilePath);
        foreach (SyntaxTree tree in _known.Values)
            tree.GetRoot();
    }

    /// <summary>Makes the edit.</summary>
    [IterationSetup(Targets = [nameof(Generator), nameof(Together), nameof(Attributes)])]
    public void Edit()
    {
        _turn++;
        if (EditedFile < 0)
        {
            _user = Workbench.Compile(Files());
            _driver = Workbench.Driver();
            _known = [];
        }
        else
        {
            SyntaxTree old = _before.SyntaxTrees[EditedFile];
            _user = _before.ReplaceSyntaxTree(old, Workbench.Parse(Edited(_turn), old.FilePath));
            _driver = _seen;
        }
    }

    /// <summary>Makes the edit, and brings the generated files up to date in a project of which nothing is bound yet.</summary>
    [IterationSetup(Targets = [nameof(Analyzer), nameof(Idle), nameof(Compiler)])]
    public void EditAndGenerate()
    {
        Edit();
        _whole = Workbench.Complete(_user, _driver, _known);
    }

    /// <summary>The generator brings its files up to date.</summary>
    [Benchmark]
    public object Generator() => _driver.RunGenerators(_user);

    /// <summary>The analyzers look at the edited file.</summary>
    [Benchmark]
    public int Analyzer() => Workbench.Analyze(_whole, File(_whole), new ModelAnalyzer(), new UseSiteAnalyzer());

    /// <summary>An analyzer that does nothing looks at it: the share that any analyzer pays.</summary>
    [Benchmark]
    public int Idle() => Workbench.Analyze(_whole, File(_whole), new IdleAnalyzer());

    /// <summary>The one, then the other.</summary>
    [Benchmark]
    public int Together()
    {
        CSharpCompilation whole = Workbench.Complete(_user, _driver, _known);
        return Workbench.Analyze(whole, File(whole), new ModelAnalyzer(), new UseSiteAnalyzer());
    }

    /// <summary>The attributes of all models are bound: the share of the above that any tool pays.</summary>
    [Benchmark]
    public int Attributes() => Workbench.BindAttributes(_user, Size.Models);

    /// <summary>The compiler by itself: it checks the edited file or, where all is new, compiles the project with its generated files.</summary>
    [Benchmark(Baseline = true)]
    public long Compiler() => File(_whole) is { } file ? Workbench.Check(_whole, file) : Workbench.Emit(_whole);

    private SyntaxTree? File(Compilation compilation) => EditedFile < 0 ? null : compilation.SyntaxTrees.ElementAt(EditedFile);

    private IEnumerable<SyntaxTree> Files() =>
        Enumerable.Range(0, Size.Models)
            .Select(model => Workbench.Parse(Sources.Model(model, Size.Layers), Sources.Name(model) + ".cs"))
            .Prepend(Workbench.Parse(Sources.Other(0), "Other.cs"));
}

/// <summary>Nothing was seen before: a build, or a project that is being opened.</summary>
public class Cold : Edits
{
    /// <inheritdoc/>
    protected override int EditedFile => -1;

    /// <inheritdoc/>
    protected override string Edited(int turn) => "";
}

/// <summary>Somebody types in a file without models.</summary>
public class EditElsewhere : Edits
{
    /// <inheritdoc/>
    protected override int EditedFile => 0;

    /// <inheritdoc/>
    protected override string Edited(int turn) => Sources.Other(turn);
}

/// <summary>Somebody writes a comment between the layers of a model.</summary>
public class CommentInModel : Edits
{
    /// <inheritdoc/>
    protected override int EditedFile => 1;

    /// <inheritdoc/>
    protected override string Edited(int turn) => Sources.Model(0, Size.Layers, comment: "Edit " + turn);
}

/// <summary>Somebody changes the size of one layer.</summary>
public class LayerChanged : Edits
{
    /// <inheritdoc/>
    protected override int EditedFile => 1;

    /// <inheritdoc/>
    protected override string Edited(int turn) => Sources.Model(0, Size.Layers, units: 16 + turn);
}
