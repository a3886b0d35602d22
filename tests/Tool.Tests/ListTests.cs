using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.ToolTests.Hosting;

namespace Autoencoders.ToolTests;

/// <summary>What a built assembly says of its models.</summary>
public sealed class ListTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    // A block is no model, and has no line.
    [Fact]
    public void EveryModel_HasALineWithItsShapesAndParameters() =>
        Assert.Equal(
            """
            Autoencoders.ToolTests.Others.Several        (4), (3) → (2), (7)    37 parameters
            Autoencoders.ToolTests.Others.Simple         (8) → (8)              72 parameters
            Autoencoders.ToolTests.Own.Outer`1.Anywhere  (H, W, 1) → (H, W, 1)  257 parameters
            Autoencoders.ToolTests.Own.Simple            (784) → (784)          50,992 parameters

            """,
            Run.Successful("list", Run.Own));

    [Fact]
    public void BrokenModel_IsListedAsSuch()
    {
        string path = _folder.Models("Broken.dll", new ModelSpec("Broken", new Declaration("Model"), new Declaration("Dense", new Argument("units", 3))));

        Assert.Equal("Broken  ? → ?  0 parameters up to a mistake\n", Run.Successful("list", path));
    }

    [Fact]
    public void WhatTheAssemblyReferences_NeedNotBeThere()
    {
        string path = _folder.Assembly(
            "Lonely.dll",
            """
            using System.Runtime.CompilerServices;
            [assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v99.0")]
            [assembly: Gone.Mark(typeof(Gone.Base))]
            [Gone.Mark(typeof(int)), Autoencoders.Models.ModelSpecification("1 Net\nModel\nInput(sizes: [4])\nDense(units: 4)"), Gone.Late]
            public class Net : Gone.Base;
            """,
            Folder.Nowhere("Gone", "namespace Gone { public class Base; public class MarkAttribute(System.Type type) : System.Attribute { public System.Type Type => type; } public class LateAttribute : System.Attribute; }"));

        Assert.Equal("Net  (4) → (4)  20 parameters\n", Run.Successful("list", path));
    }

    [Fact]
    public void NothingOfTheAssembly_IsLoadedOrRun()
    {
        string path = _folder.Assembly(
            "Trap.dll",
            "public static class Trap { [System.Runtime.CompilerServices.ModuleInitializer] public static void Spring() => throw new System.Exception(); }\n" + Folder.Marked("Net", "1 Net\nModel\nInput(sizes: [4])"));

        Run.Successful("list", path);

        Assert.DoesNotContain("Trap", AppDomain.CurrentDomain.GetAssemblies().Select(static assembly => assembly.GetName().Name));
    }

    // The file can be built anew while the tool's reader looks at what it said.
    [Fact]
    public void File_IsNotHeldOpen()
    {
        string path = _folder.Models("Net.dll", new ModelSpec("Net", new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4])))));
        Run.Successful("list", path);

        System.IO.File.Delete(path);

        Assert.Empty(_folder.Files);
    }

    // Where assemblies are merged into one, the attribute's class lies beside the models.
    [Fact]
    public void MergedAssembly_HasItsModels()
    {
        const string Attribute = "namespace Autoencoders.Models { class ModelSpecificationAttribute(string text) : System.Attribute { public string Text => text; } }\n";
        string path = _folder.Assembly("Merged.dll", "#pragma warning disable CS0436\n" + Folder.Marked("Net", "1 Net\nModel\nInput(sizes: [4])\nDense(units: 1)") + Attribute);

        Assert.Equal("Net  (4) → (1)  5 parameters\n", Run.Successful("list", path));
    }

    [Fact]
    public void AttributeOfAnotherLibrary_IsNotOurs()
    {
        string path = _folder.Assembly("Other.dll", "namespace Other { class ModelSpecificationAttribute(string text) : System.Attribute { public string Text => text; } [ModelSpecification(\"?\")] class Net; }\n");

        Assert.EndsWith("has no models, or those of a version of Autoencoders that did not record them yet.", Run.Refused(1, "list", path), StringComparison.Ordinal);
    }
}
