using System;
using System.Collections.Generic;
using Autoencoders.Engine;
using Autoencoders.Layers;

namespace Autoencoders.Training;

/// <summary>Lays out changed weights for the kernels, in tasks that any thread may take.</summary>
internal sealed class Preparation
{
    private readonly (Layer Layer, int Task)[] _tasks;
    private readonly Action<int, int> _run;

    public Preparation(IReadOnlyList<Layer> layers, bool training)
    {
        var tasks = new List<(Layer, int)>();
        foreach (Layer layer in layers)
        {
            layer.Allocate(training);
            for (int task = 0; task < layer.PreparationTasks(training); task++)
                tasks.Add((layer, task));
        }

        _tasks = [.. tasks];
        _run = (task, _) => _tasks[task].Layer.Prepare(_tasks[task].Task, training);
    }

    public void Run(WorkerTeam team) => team.Run(_tasks.Length, _run);
}
