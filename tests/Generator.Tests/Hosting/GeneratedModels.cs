using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>Compiles sources, and uses the models in them as a user would, whatever their tensors are called.</summary>
internal static class GeneratedModels
{
    /// <summary>The model classes of a source.</summary>
    public static IReadOnlyList<Type> Load(string name, string source) => [.. LoadAll(name, source).Where(static type => type.IsSubclassOf(typeof(ModelBase)))];

    /// <summary>Calls <c>Net.Run</c> of a source and gives what it throws, if anything.</summary>
    public static Exception? Run(string name, string source) =>
        Record.Exception(() => LoadAll(name, source).Single(static type => type.Name == "Net").GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null));

    private static Type[] LoadAll(string name, string source)
    {
        using var image = new MemoryStream();
        EmitResult emitted = Host.Generate(source).Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, name + ": " + string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(name, isCollectible: true).LoadFromStream(image).GetTypes();
    }

    /// <summary>Calls <c>Predict</c>, which takes and gives records where there are several inputs or outputs.</summary>
    public static Samples[] Predict(Network network, Samples[] inputs, int threads = 1)
    {
        if (network is Model model)
            return [model.Predict(inputs[0], threads)];
        if (network is ModelPart part)
            return [part.Predict(inputs[0], threads)];
        MethodInfo predict = Own(network, "Predict");
        if (network is MultiPart)
            return [(Samples)predict.Invoke(network, inputs)!];
        object outputs = predict.Invoke(network, [Pack(predict.GetParameters()[0], inputs), threads, TestContext.Current.CancellationToken])!;
        return outputs is Samples one ? [one] : [.. outputs.GetType().GetProperties().Select(property => property.GetValue(outputs)).OfType<Samples>()];
    }

    /// <summary>Calls <c>Fit</c>.</summary>
    public static void Fit(ModelBase network, Samples[] inputs, Samples[] targets, FitOptions options)
    {
        if (network is Model model)
        {
            model.Fit(inputs[0], targets[0], options, TestContext.Current.CancellationToken);
            return;
        }

        MethodInfo fit = Own(network, "Fit");
        ParameterInfo[] parameters = fit.GetParameters();
        fit.Invoke(network, [Pack(parameters[0], inputs), Pack(parameters[1], targets), options, null, TestContext.Current.CancellationToken]);
    }

    private static MethodInfo Own(Network network, string name) =>
        network.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Single(method => method.Name == name);

    private static object Pack(ParameterInfo parameter, Samples[] tensors) =>
        parameter.ParameterType == typeof(Samples) ? tensors[0] : Activator.CreateInstance(parameter.ParameterType, tensors)!;
}
